package io.linknet.portal.notice.boundary;

import io.linknet.portal.ui.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a member, newest first.
 *
 * @param entries told in words
 * @param newest place of the newest notice shown
 * @param next address of the following page; absent on the last
 */
public record NoticesView(List<Entry> entries, long newest, @Nullable String next) {}
