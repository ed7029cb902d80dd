/**
 * Names of the materials a member asks for and buys, as the events about its demands and orders tell them.
 */
@NullMarked
package io.linknet.productionsync.material;

import org.jspecify.annotations.NullMarked;
