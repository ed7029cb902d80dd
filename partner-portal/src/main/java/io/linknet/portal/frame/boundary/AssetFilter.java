package io.linknet.portal.frame.boundary;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves style sheets, scripts and images from {@code assets}, to be kept for a year: their address changes with them.
 *
 * <p>What is served is packed into the application, hence few files, each kept once as it is and once compressed.
 */
@WebFilter(urlPatterns = "/assets/*")
public class AssetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/assets/[0-9a-f]{12}/((?:[a-z0-9-]+/)?[A-Za-z0-9.-]+)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    private static final Map<String, Content> KEPT = new ConcurrentHashMap<>();

    private record Content(byte[] plain, byte[] compressed, String type) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = ADDRESS.matcher(request.getRequestURI());
        var content = address.matches() ? find(address.group(1)) : null;
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(content, request, response);
    }

    private static void send(Content content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var accepted = request.getHeader("Accept-Encoding");
        var body = content.plain;
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = content.compressed;
        }
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(content.type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static @Nullable Content find(String name) throws IOException {
        var kept = KEPT.get(name);
        if (kept != null) {
            return kept;
        }
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (var file = AssetFilter.class.getResourceAsStream("/assets/" + name)) {
            if (file == null || type == null) {
                return null;
            }
            var plain = file.readAllBytes();
            var content = new Content(plain, compressed(plain), type);
            KEPT.put(name, content);
            return content;
        }
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
