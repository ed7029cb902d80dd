/** Replenishment: what to buy of each material in which week and why, and the demand that comes of it. */
package io.linknet.portal.replenishment;
