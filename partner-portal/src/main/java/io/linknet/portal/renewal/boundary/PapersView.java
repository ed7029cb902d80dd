package io.linknet.portal.renewal.boundary;

import io.linknet.portal.frame.entity.Form;
import java.util.List;

/**
 * A member's own papers.
 *
 * @param lines the checklist
 * @param keeps whether the reader may show others
 */
public record PapersView(List<PaperLine> lines, boolean keeps, Form form) {}
