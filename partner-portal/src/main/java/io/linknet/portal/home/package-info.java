/** What needs a person now, gathered from the services. */
@NullMarked
package io.linknet.portal.home;

import org.jspecify.annotations.NullMarked;
