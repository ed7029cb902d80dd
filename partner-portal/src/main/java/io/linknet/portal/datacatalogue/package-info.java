/** How far each field may go that leaves a service: the data catalogue that the build makes, for administrators and auditors to read. */
@NullMarked
package io.linknet.portal.datacatalogue;

import org.jspecify.annotations.NullMarked;
