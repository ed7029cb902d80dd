/**
 * Everything LinkNet needs on one machine, from one command.
 *
 * <p>{@code home} knows the folders, settings and secrets; {@code process} keeps child processes alive; {@code part} says
 * how each of them is started; {@code proxy} is the one address in front of them; {@code command} is what people type.
 */
@NullMarked
package io.linknet.launcher;

import org.jspecify.annotations.NullMarked;
