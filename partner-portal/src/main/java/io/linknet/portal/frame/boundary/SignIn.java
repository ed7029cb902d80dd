package io.linknet.portal.frame.boundary;

import io.linknet.identity.portal.PortalSignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Signing in at this portal: the front page, the choice of language, the check of files, farmers' links and
 * the way into the network need nobody signed in.
 */
@ApplicationScoped
public class SignIn extends PortalSignIn {

    private static final Set<String> OPEN =
            Set.of("/", "/language", "/error", "/robots.txt", "/verify", "/countersign", "/join");

    private static final Set<String> OPEN_BELOW = Set.of("/countersign/", "/join/", "/membership-papers/own/");

    @Override
    protected boolean isPublic(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith) || super.isPublic(path);
    }

    @Override
    protected String language(HttpServletRequest request) {
        return Speaking.language(request).tag();
    }
}
