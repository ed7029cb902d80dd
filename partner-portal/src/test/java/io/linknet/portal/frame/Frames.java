package io.linknet.portal.frame;

import io.linknet.kernel.caller.Caller;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What pages under test stand in. */
public final class Frames {

    private Frames() {}

    /** The frame of a page that this caller looks at, at that path, in the language that is spoken. */
    public static PageFrame of(String title, Caller caller, String path) {
        return new PageFrame(
                title,
                List.of(),
                null,
                Menu.of(caller, path),
                new Person(caller.personName(), "LinkNet", caller.memberAlias(), List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                path);
    }

    /** Keeps a page as {@code target/gallery/NAME-LANGUAGE.html}, to be opened by a browser from the disk. */
    public static void keep(String name, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(
                folder.resolve(name + "-" + Texts.language().code() + ".html"),
                page.replaceAll("/assets/[0-9a-f]{12}/", "../classes/assets/"));
    }
}
