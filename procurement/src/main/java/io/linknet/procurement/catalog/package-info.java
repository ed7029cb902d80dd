/**
 * What is traded: materials with their grades and units, and the districts they grow in.
 *
 * <p>The catalogue is the same for every member and changes with migrations only, so it is read once and kept.
 */
package io.linknet.procurement.catalog;
