package io.linknet.portal.frame.boundary;

import io.linknet.portal.frame.entity.Crumb;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.ui.Texts;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page being put together: title, pages above it, primary action, content. */
public final class FrameBuilder {

    private final Pages pages;
    private final String title;
    private final List<Crumb> crumbs = new ArrayList<>();
    private @Nullable Crumb action;

    FrameBuilder(Pages pages, String title) {
        this.pages = pages;
        this.title = title;
    }

    /** Adds a page above this one; call in order, the nearest last. */
    public FrameBuilder crumb(String key, String href) {
        crumbs.add(new Crumb(Texts.t(key), href));
        return this;
    }

    /** Names the one primary action. */
    public FrameBuilder action(String key, String href) {
        action = new Crumb(Texts.t(key), href);
        return this;
    }

    /**
     * Shows the page.
     *
     * @param template path below {@code src/main/jte} without ending
     * @param view what the template shows, its parameter {@code view}
     */
    public Response show(String template, Object view) {
        return pages.show(template, frame(), view, Response.Status.OK.getStatusCode());
    }

    PageFrame frame() {
        return pages.frame(title, List.copyOf(crumbs), action);
    }
}
