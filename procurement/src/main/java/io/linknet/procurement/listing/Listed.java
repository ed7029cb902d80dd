package io.linknet.procurement.listing;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a list's query calls what its filter looks at.
 *
 * @param id its key
 * @param moment when it came into the list
 * @param due until when answers are taken; may be null
 * @param dueIsDay whether that is a day, the last one, rather than the moment after it
 * @param owner id of the member that asks
 * @param texts what is searched for the text, beside the owner's name and the materials
 * @param lines the lines in the words of a {@code from}, each called {@code l}, with the condition that they belong here
 * @param district the adcode of where it is wanted; the owner's seat when empty
 */
public record Listed(
        String id,
        String moment,
        String due,
        boolean dueIsDay,
        String owner,
        List<String> texts,
        String lines,
        String district) {

    private static final String LIKE = "lower(%s) like :text escape '!'";

    /** One of the texts, the owner's name, or a material of one of the lines. */
    String hasText() {
        var owners = "exists (select 1 from Member o where o.id = %s and (%s or %s))"
                .formatted(owner, like("o.nameZh"), like("o.nameEn"));
        var materials =
                "exists (select 1 from %s and (%s or exists (select 1 from Material m where m.code = l.materialCode and (%s or %s))))"
                        .formatted(lines, like("l.materialCode"), like("m.nameZh"), like("m.nameEn"));
        return "("
                + String.join(
                        " or ",
                        Stream.concat(texts.stream().map(Listed::like), Stream.of(owners, materials))
                                .toList())
                + ")";
    }

    String isIn() {
        return district.isEmpty()
                ? "exists (select 1 from Member s where s.id = %s and s.district like :district)".formatted(owner)
                : district + " like :district";
    }

    private static String like(String path) {
        return LIKE.formatted(path);
    }
}
