package io.linknet.portal.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, on a timeline.
 *
 * @param at when
 * @param what in words
 * @param who acted; empty when nobody in particular
 * @param tone how it is to be taken
 * @param href the document it is about; absent when there is none to open
 * @param proven whether it stands in the tamper-evident log
 */
public record Entry(Instant at, String what, String who, Tone tone, @Nullable String href, boolean proven) {}
