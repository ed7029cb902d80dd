package io.linknet.portal.ui;

import java.util.List;

/** The first of many lines: a list shows what a row is about, the document itself shows all. */
public final class Few {

    /** As many lines as a row of a list shows. */
    public static final int MOST = 3;

    private Few() {}

    /** The first of them. */
    public static <T> List<T> of(List<T> lines) {
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    /** How many are not shown. */
    public static int left(List<?> lines) {
        return Math.max(0, lines.size() - MOST);
    }
}
