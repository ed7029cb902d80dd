/** The pages of planning: the weekly grid of a plant, its plans, its shortages. */
package io.linknet.portal.production;
