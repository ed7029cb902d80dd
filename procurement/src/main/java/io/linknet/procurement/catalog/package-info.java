/**
 * What is traded: materials with their grades and units, and the districts they grow in.
 *
 * <p>The catalogue is the same for every member. The operator keeps it, by tables that are imported; it changes seldom, so it
 * is read once and kept until it does.
 */
package io.linknet.procurement.catalog;
