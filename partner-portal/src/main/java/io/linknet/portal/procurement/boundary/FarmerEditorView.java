package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;

/** The form of a new farmer. */
public record FarmerEditorView(Form form, List<Choice> districts) {}
