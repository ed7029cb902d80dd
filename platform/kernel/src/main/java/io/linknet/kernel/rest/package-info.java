/**
 * The one way in over HTTP: who may call, how a command is made idempotent, how refusals are answered, how lists are
 * paged and versions compared.
 */
@NullMarked
package io.linknet.kernel.rest;

import org.jspecify.annotations.NullMarked;
