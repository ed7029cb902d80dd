/**
 * The papers of an admitted member: which count, which end, and how others take their place.
 *
 * <p>Owned here: the tables {@code paper_renewal} and {@code paper_reminder}, and the view {@code current_paper}, which says
 * which paper counts: the one accepted last, or the one shown when the member was admitted (decision 37).
 */
@NullMarked
package io.linknet.portal.renewal;

import org.jspecify.annotations.NullMarked;
