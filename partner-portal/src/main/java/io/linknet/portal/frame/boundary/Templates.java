package io.linknet.portal.frame.boundary;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The page templates, compiled by the build. */
@ApplicationScoped
public class Templates {

    private final TemplateEngine engine;

    /** Finds the compiled templates on the application's class path. */
    public Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");
    }

    /**
     * Renders a page.
     *
     * @param name path of the template without its ending, for example {@code home/home}
     * @param parameters what the template names as {@code @param}; others are left out
     */
    public String render(String name, Map<String, Object> parameters) {
        var known = engine.getParamInfo(name + ".jte").keySet();
        var used = new java.util.HashMap<String, Object>(parameters);
        used.keySet().retainAll(known);
        var page = new StringOutput();
        engine.render(name + ".jte", used, page);
        return page.toString();
    }
}
