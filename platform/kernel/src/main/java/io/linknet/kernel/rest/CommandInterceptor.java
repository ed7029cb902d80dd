package io.linknet.kernel.rest;

import static io.linknet.kernel.problem.ProblemType.Kind.CONFLICT;
import static io.linknet.kernel.problem.ProblemType.Kind.RULE_VIOLATED;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.persistence.SqlStates;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.Response;

/**
 * Gives each {@link Command} its transaction and its memory.
 *
 * <p>The stored answer is looked up first. Otherwise the method runs, its answer is stored, and both commit together;
 * of two equal requests at once the later waits for the earlier and gives its answer. A lost race is run again, at most
 * three times in all, unless the caller said which version it saw.
 */
@Command
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class CommandInterceptor {

    private static final int TRIES = 3;

    @Inject
    IdempotencyKeys keys;

    @Inject
    CommandRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    UserTransaction transaction;

    /** Ends what the user's transaction is forbidden to end, see {@link #end}. */
    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager manager;

    /** Runs the command once, whoever asks how often. */
    @AroundInvoke
    public Object run(InvocationContext command) throws Exception {
        for (var attempt = 1; ; attempt++) {
            try {
                return attempt(command, caller.get());
            } catch (Exception failure) {
                rollback();
                if (attempt == TRIES || !SqlStates.isLostRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    private Response attempt(InvocationContext command, Caller who) throws Exception {
        transaction.begin();
        var stored = keys.find(who, request);
        if (stored.isPresent()) {
            rollback();
            return stored.get();
        }
        try {
            var answer = (Response) command.proceed();
            return settle(who, answer);
        } catch (DomainRuleViolation refusal) {
            rollback();
            return refused(who, refusal);
        }
    }

    private Response settle(Caller who, Response answer) throws Exception {
        if (keys.keep(who, request, answer)) {
            end(transaction::commit, manager::commit);
            return answer;
        }
        rollback();
        transaction.begin();
        var earlier = keys.find(who, request);
        end(transaction::commit, manager::commit);
        return earlier.orElseThrow(() -> KernelProblem.REQUEST_IN_PROGRESS.because());
    }

    /** A refusal of the trade is an answer and is kept; one that was only not understood is not. */
    private Response refused(Caller who, DomainRuleViolation refusal) throws Exception {
        var kind = refusal.type().kind();
        if (refusal.type() instanceof KernelProblem || kind != CONFLICT && kind != RULE_VIOLATED) {
            throw refusal;
        }
        var answer = Problems.answer(refusal, request.locale());
        transaction.begin();
        return settle(who, answer);
    }

    private void rollback() throws Exception {
        if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            end(transaction::rollback, manager::rollback);
        }
    }

    private interface Ending {

        void run() throws Exception;
    }

    /**
     * Ends the transaction. Payara keeps the permission to use a user's transaction in a field that the interceptors of all
     * threads share: a command is now and then forbidden to end its own while somebody else reads through the same bean.
     */
    private static void end(Ending usual, Ending otherwise) throws Exception {
        try {
            usual.run();
        } catch (IllegalStateException forbidden) {
            otherwise.run();
        }
    }
}
