/** What all pages share: sign-in, layout, menu, language, forms and errors. */
@NullMarked
package io.linknet.portal.frame;

import org.jspecify.annotations.NullMarked;
