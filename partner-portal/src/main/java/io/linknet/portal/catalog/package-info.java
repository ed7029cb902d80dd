/** The catalogue as every member reads it: materials, their grades with measured limits, seasons and districts. */
package io.linknet.portal.catalog;
