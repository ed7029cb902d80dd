package io.linknet.launcher.command;

import io.linknet.launcher.process.Console;

/** What a newcomer reads when everything is up: where to go and as whom to sign in. */
record Welcome(Plan plan) {

    void print(Console console) {
        console.line("LinkNet is up");
        console.plain(
                """

                  Pages       %1$s
                  Interfaces  %1$s/api/procurement, production-sync, logistics, supply-finance, partner-portal
                  Sign-in     %1$s/auth (administrator admin, password in %3$s)

                  Demo accounts, all with the password  %2$s
                    buyer@shancheng.example           chain leader (链主): demands, orders
                    planner@, receiver@, treasurer@, treasurer2@, admin@shancheng.example
                    clerk@shizhu-chili.example        cooperative 石柱红辣椒合作社
                    clerk@jiangjin-pepper.example     cooperative 江津花椒合作社
                    accountant@bookkeeping.example    keeps the books of two cooperatives
                    sales@fengnong-inputs.example     supplier
                    dispatcher@, driver@yutong-logistics.example   carrier
                    officer@, approver@yujiang-bank.example        bank, signs in at its own identity provider
                    operator@linknet.example          operator
                    officer@regulator.example         regulator
                  Who moves money or gives roles is asked for a code:  ./linknet code treasurer@shancheng.example

                  ./linknet demo plays a season; ./linknet status shows the parts; Ctrl-C or ./linknet down stops them.
                """
                        .formatted(
                                plan.publicUrl(),
                                plan.secrets().readablePassword("demo-password"),
                                plan.home().data().resolve("secrets/keycloak-admin-password")));
    }
}
