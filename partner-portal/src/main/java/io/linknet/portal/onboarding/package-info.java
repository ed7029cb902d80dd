/** The way into the network: invitation or application, papers, review by two of the operator's people, admission. */
@NullMarked
package io.linknet.portal.onboarding;

import org.jspecify.annotations.NullMarked;
