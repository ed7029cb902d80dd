package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.identity.headless.BrowserlessSignIn;
import io.linknet.identity.headless.OneTimeCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who takes part: the demo accounts and the members they act for. */
final class Network {

    /** A cooperative and what its land is known for. */
    record Cooperative(String alias, String material, String district, String place) {}

    static final List<Cooperative> COOPERATIVES = List.of(
            new Cooperative("shizhu-chili", "DRIED-CHILI", "500240", "石柱县"),
            new Cooperative("jiangjin-pepper", "GREEN-PEPPERCORN", "500116", "江津区"),
            new Cooperative("qijiang-chili", "DRIED-CHILI", "500110", "綦江区"),
            new Cooperative("youyang-pepper", "GREEN-PEPPERCORN", "500242", "酉阳县"),
            new Cooperative("rongchang-ginger", "GINGER", "500153", "荣昌区"),
            new Cooperative("tongnan-rapeseed", "RAPESEED-OIL", "500152", "潼南区"),
            new Cooperative("wulong-vegetables", "GINGER", "500156", "武隆区"),
            new Cooperative("pengshui-perilla", "GREEN-PEPPERCORN", "500243", "彭水县"),
            new Cooperative("fuling-zhacai", "RAPESEED-OIL", "500102", "涪陵区"),
            new Cooperative("wuxi-potato", "GINGER", "500238", "巫溪县"),
            new Cooperative("zhongxian-citrus", "RAPESEED-OIL", "500233", "忠县"),
            new Cooperative("nanchuan-bamboo", "DRIED-CHILI", "500119", "南川区"));

    private final Api api;
    private final BrowserlessSignIn door;
    private final String password;
    private final String codeSecret;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, String> memberIds = new HashMap<>();

    Network(Api api, Options options) {
        this.api = api;
        this.door = BrowserlessSignIn.at(options.url(), "linknet-demo", options.clientSecret());
        this.password = options.password();
        this.codeSecret = options.codeSecret();
    }

    /** The account {@code <who>@<member>.example}. */
    Person person(String who, String member) {
        return people.computeIfAbsent(
                who + "@" + member + ".example",
                account -> Person.with(() -> door.as(account, password, OneTimeCode.of(codeSecret, account)), account));
    }

    Person buyer() {
        return person("buyer", "shancheng");
    }

    Person clerkOf(String cooperative) {
        return person("clerk", cooperative);
    }

    /** The id of a member, by its alias. */
    String memberId(String alias) {
        if (memberIds.isEmpty()) {
            var members = api.await(
                    buyer(),
                    "partner-portal/members?limit=200",
                    "the members",
                    list -> list.path("items").size() > 12);
            for (JsonNode member : members.path("items")) {
                memberIds.put(member.path("alias").asText(), member.path("id").asText());
            }
        }
        var id = memberIds.get(alias);
        if (id == null) {
            throw new IllegalStateException("no member " + alias + " in the network");
        }
        return id;
    }
}
