/**
 * The pages people use, the members of the network, and what happened to them.
 *
 * <p>{@code frame} holds what all pages share: sign-in, layout, menu, language, forms, errors. {@code ui} holds what
 * their components show. {@code member} owns who takes part in the network; {@code notice} what happened and to whom;
 * {@code onboarding} owns the way into the network; {@code home} says what needs a person now. Every other package shows
 * one service and owns no data.
 */
@NullMarked
package io.linknet.portal;

import org.jspecify.annotations.NullMarked;
