package io.linknet.portal.frame.entity;

import java.util.List;

/**
 * Who looks at the page, and for whom.
 *
 * @param name how to address the person
 * @param member name of the member acted for, in the language of the page
 * @param memberAlias its short name
 * @param others the other members the person may act for
 * @param notices notices the member has not seen
 */
public record Person(String name, String member, String memberAlias, List<Other> others, int notices) {

    /**
     * Another member the person may act for.
     *
     * @param alias short name
     * @param name in the language of the page
     */
    public record Other(String alias, String name) {}
}
