package io.linknet.portal.provider.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * What stands behind the {@code @} in the addresses of a member's people.
 *
 * @param name in small letters, at least two labels, each of letters, digits and hyphens
 */
public record MailDomain(String name) {

    private static final int LONGEST = 200;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z][a-z0-9-]{0,22}[a-z0-9]");

    /** Suffixes under which anybody registers names: the Public Suffix List, as HttpClient carries it. */
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    /** Where anybody gets an address: mail services that people of China and its neighbours use most, and their domains. */
    private static final Set<String> PUBLIC = Set.of(
            "qq.com",
            "vip.qq.com",
            "foxmail.com",
            "163.com",
            "vip.163.com",
            "126.com",
            "vip.126.com",
            "yeah.net",
            "188.com",
            "sina.com",
            "sina.cn",
            "vip.sina.com",
            "sohu.com",
            "vip.sohu.com",
            "tom.com",
            "21cn.com",
            "139.com",
            "189.cn",
            "wo.cn",
            "aliyun.com",
            "263.net",
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.cn",
            "hotmail.com",
            "live.com",
            "live.cn",
            "msn.com",
            "yahoo.com",
            "yahoo.com.cn",
            "yahoo.cn",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "gmx.net",
            "gmx.de",
            "web.de",
            "mail.com",
            "mail.ru",
            "yandex.ru",
            "yandex.com",
            "zoho.com",
            "fastmail.com",
            "tutanota.com",
            "naver.com",
            "daum.net");

    /**
     * Reads what was typed, with or without the {@code @}.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is no domain, or one in which anybody can have an address
     */
    public static MailDomain of(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw ProviderProblem.MAIL_DOMAIN_UNUSABLE.at("/domain");
        }
        if (PUBLIC.contains(name) || SUFFIXES.getDomainRoot(name) == null) {
            throw ProviderProblem.MAIL_DOMAIN_PUBLIC.at("/domain", name);
        }
        return new MailDomain(name);
    }

    /** Itself and the domains that it lies in, down to two labels. */
    public List<String> andThoseAbove() {
        return Stream.iterate(
                        name,
                        it -> it.chars().filter(sign -> sign == '.').count() >= 1,
                        it -> it.substring(it.indexOf('.') + 1))
                .toList();
    }

    /** Whether a host lies in it. */
    public boolean holds(String host) {
        var small = host.toLowerCase(Locale.ROOT);
        return small.equals(name) || small.endsWith("." + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
