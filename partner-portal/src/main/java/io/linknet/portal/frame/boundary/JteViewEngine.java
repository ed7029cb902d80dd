package io.linknet.portal.frame.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lets Jakarta MVC render JTE templates; a view is named by its path without ending. */
@ApplicationScoped
public class JteViewEngine implements ViewEngine {

    @Inject
    Templates templates;

    @Override
    public boolean supports(String view) {
        return view.indexOf('.') < 0;
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        var page = templates.render(context.getView(), context.getModels().asMap());
        context.getResponseHeaders().putSingle("Content-Type", "text/html;charset=UTF-8");
        try {
            context.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new ViewEngineException("the browser went away", gone);
        }
    }
}
