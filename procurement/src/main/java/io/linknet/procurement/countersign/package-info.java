/**
 * The farmer's own word on what a clerk entered in the farmer's name.
 *
 * <p>A clerk asks; the farmer answers by a one-time link without signing in, or reads the code that stands behind the link to
 * the clerk. Whoever holds the link sees that one share and nothing else. Shares and what becomes of them belong to
 * {@code pooling}.
 */
package io.linknet.procurement.countersign;
