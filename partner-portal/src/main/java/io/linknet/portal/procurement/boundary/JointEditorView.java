package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;

/** A joint pool to be prepared: own open demands to put in, members to invite. */
public record JointEditorView(Form form, boolean growing, List<Choice> demands, List<Choice> members) {}
