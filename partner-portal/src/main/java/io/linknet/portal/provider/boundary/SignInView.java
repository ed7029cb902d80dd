package io.linknet.portal.provider.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.portal.provider.control.LinkProviders.SignInRecord;
import io.linknet.portal.provider.entity.LinkedProvider;
import io.linknet.portal.provider.entity.ProviderChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a member's people sign in.
 *
 * @param linked the provider at work; absent where they sign in at LinkNet
 * @param redirectUri where an OpenID provider sends people back, and a SAML provider its assertions
 * @param entityId what LinkNet calls itself at a SAML provider of this member
 * @param changes newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record SignInView(
        UUID memberId, @Nullable LinkedView linked, String redirectUri, String entityId, List<ChangeView> changes) {

    /**
     * The provider at work.
     *
     * @param enabled whether anybody gets in through it
     */
    @Classified(SECRET)
    public record LinkedView(String alias, boolean enabled, ProviderView provider) {

        static LinkedView of(LinkedProvider linked) {
            return new LinkedView(linked.alias(), linked.enabled(), ProviderView.of(linked.provider()));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static SignInView of(SignInRecord record, String entityId) {
        return new SignInView(
                record.member().id(),
                record.linked().map(LinkedView::of).orElse(null),
                entityId + "/endpoint",
                entityId,
                record.changes().stream().map(ChangeView::of).toList());
    }

    /** The change that put the provider at work, if it came by one. */
    public @Nullable ChangeView linkedBy() {
        return changes.stream()
                .filter(it -> it.kind().equals("LINK") && it.state().equals(ProviderChange.State.DONE.name()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
