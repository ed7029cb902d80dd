/**
 * How far a piece of data may go: the class of each field that leaves a service, whose it is, and what it is for if it tells of a
 * person.
 */
@NullMarked
package io.linknet.kernel.data;

import org.jspecify.annotations.NullMarked;
