package io.linknet.portal.production.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;

/**
 * What the page shows on which a material is chosen for planning.
 *
 * @param materials those that procurement knows
 * @param form empty
 */
public record PlanStartView(List<Choice> materials, Form form) {}
