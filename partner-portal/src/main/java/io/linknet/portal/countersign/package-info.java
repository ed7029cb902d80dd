/**
 * The farmer's own word on a pledge: the page behind a one-time link, and the clerk's page with the state of each share.
 *
 * <p>The farmer's page shows one share, needs nobody signed in and reads well on any phone.
 */
package io.linknet.portal.countersign;
