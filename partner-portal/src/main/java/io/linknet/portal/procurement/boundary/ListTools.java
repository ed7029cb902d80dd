package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.portal.procurement.entity.District;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.view.boundary.ListHead;
import io.linknet.portal.view.boundary.ListSearch;
import io.linknet.portal.view.control.SavedViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts together what stands above the lists of the trade. */
@RequestScoped
public class ListTools {

    @Inject
    SavedViews views;

    @Inject
    CurrentCaller caller;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** Of the list of orders, which is filtered by text, states and days alone. */
    public ListHead orders(String list, ListSearch search, List<String> statuses) {
        var choices = Map.of("sort", List.of(new Choice("due", t("procurement.open-due.sort"))));
        return new ListHead(list, Map.of(), search, statuses, choices, views.of(caller.get(), list));
    }

    /** Of a list of what is asked for. */
    public ListHead asked(
            String list, Map<String, String> kept, ListSearch search, List<String> statuses, MaterialNames materials) {
        var choices = new LinkedHashMap<String, List<Choice>>();
        choices.put("material", materials.materials());
        choices.put("district", districts());
        choices.put("sort", List.of(new Choice("due", t("view.sort.due"))));
        if (caller.get().kind() == MemberKind.PROCESSOR) {
            choices.put("side", sides());
        }
        return new ListHead(list, kept, search, statuses, choices, views.of(caller.get(), list));
    }

    private List<Choice> districts() {
        return procurement.districts().stream()
                .sorted(Comparator.comparing(District::adcode))
                .map(district -> new Choice(district.adcode(), district.name()))
                .toList();
    }

    private static List<Choice> sides() {
        return Stream.of("buyer", "seller")
                .map(side -> new Choice(side, t("view.side." + side)))
                .toList();
    }
}
