/** What the page components show, and how numbers, dates and words are written. */
@NullMarked
package io.linknet.portal.ui;

import org.jspecify.annotations.NullMarked;
