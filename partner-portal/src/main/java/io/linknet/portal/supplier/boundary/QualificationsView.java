package io.linknet.portal.supplier.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.supplier.entity.Qualification;
import io.linknet.portal.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own papers.
 *
 * @param form to show them to a buyer
 * @param buyers whom they can be shown to
 */
public record QualificationsView(List<Qualification> rows, @Nullable String next, Form form, List<Choice> buyers) {}
