/** The one database of a service: its schema by migrations, its connections scoped to the caller. */
@NullMarked
package io.linknet.kernel.persistence;

import org.jspecify.annotations.NullMarked;
