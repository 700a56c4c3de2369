package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.install.JavaRuntime;
import io.quicksizer.ops.install.MavenArtifacts;
import io.quicksizer.ops.process.Guard;
import io.quicksizer.ops.process.Leftover;
import io.quicksizer.ops.process.RunRecord;
import io.quicksizer.ops.process.UsageSampler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run from the first check to the last process stopped. */
final class StackRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final StackOptions options;
    private final Checkout checkout;
    private final Narrator narrator;
    private final UsageSampler sampler = new UsageSampler();
    private final CountDownLatch ended = new CountDownLatch(1);

    StackRun(StackOptions options, Checkout checkout, Narrator narrator) {
        this.options = options;
        this.checkout = checkout;
        this.narrator = narrator;
    }

    /** Runs until somebody ends it or, for a single journey, until that is done. */
    int execute() {
        long begin = System.nanoTime();
        try (var data = DataDirectory.open(options.data(), options.parts())) {
            var record = new RunRecord(data.runRecord());
            stopLeftovers(data, record);
            if (options.reset()) {
                narrator.say("Deleting the data under " + data.root());
                data.wipe();
            }
            data.refuseEarlierLayout();
            if (options.demo()) {
                stackClock(data).begin();
            }
            Preflight.requireRoom(data.root());
            Preflight.requirePorts(options.parts(), options.ports());
            reportMissingParts();
            var processes = new Processes(record, sampler, narrator::say);
            var stack = new Stack(components(data, processes), processes, narrator);
            return supervise(stack, record, data, begin);
        }
    }

    private int supervise(Stack stack, RunRecord record, DataDirectory data, long begin) {
        var guard = Guard.over(record, data.logs().resolve("guard.log"));
        var atSignal = new Thread(() -> end(stack, record, guard), "stop");
        Runtime.getRuntime().addShutdownHook(atSignal);
        if (options.once()) {
            watchUsage();
        }
        Optional<MailSink> mails = mailSink(data);
        try {
            if (!stack.start()) {
                return 1;
            }
            narrator.say("Ready in "
                    + Narrator.seconds(Duration.ofNanos(System.nanoTime() - begin))
                            .trim());
            return new Session(options, checkout, stack, sampler, narrator, stackClock(data)).run();
        } finally {
            end(stack, record, guard);
            mails.ifPresent(MailSink::close);
        }
    }

    private StackClock stackClock(DataDirectory data) {
        return new StackClock(StackClock.file(data));
    }

    private synchronized void end(Stack stack, RunRecord record, Guard guard) {
        if (ended.getCount() == 0) {
            return;
        }
        sampler.sample();
        narrator.say("Stopping");
        stack.stop();
        record.clear();
        guard.dismiss();
        ended.countDown();
    }

    /** The workers send mails; without them nobody needs the mail server. */
    private Optional<MailSink> mailSink(DataDirectory data) {
        return options.parts().contains(Part.WORKERS)
                ? Optional.of(
                        MailSink.listening(options.ports().number(Port.MAIL), data.mails(), Clock.systemDefaultZone()))
                : Optional.empty();
    }

    /** Only for the figures of a journey: walking the memory of every part each second keeps a core busy by a tenth. */
    private void watchUsage() {
        Thread.ofPlatform().daemon().name("usage").start(() -> {
            try {
                while (!ended.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    sampler.sample();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Of the parts of this run only: whoever holds their locks knows that no living run has them. */
    private void stopLeftovers(DataDirectory data, RunRecord record) {
        var titles = options.parts().stream().map(Part::title).toList();
        for (var file : data.runRecords()) {
            for (Leftover leftover : new RunRecord(file).leftovers().reversed()) {
                if (titles.contains(leftover.name())) {
                    narrator.say("Stopping %s (process %d), left over from a run that was killed"
                            .formatted(leftover.name(), leftover.handle().pid()));
                    leftover.stop(Duration.ofSeconds(15));
                }
            }
        }
        record.clear();
    }

    private void reportMissingParts() {
        var missing = Preflight.missing(options.parts());
        if (!missing.isEmpty()) {
            narrator.say("! Not part of this run, and expected at their usual addresses: " + missing);
        }
    }

    private List<Component> components(DataDirectory data, Processes processes) {
        var cache = InstallCache.ofUser(System.getenv());
        var artifacts = new MavenArtifacts(checkout.root(), checkout.maven(), checkout.terminal(), narrator::say);
        var setting = new StackSetting(
                options, checkout.root(), data, cache, artifacts, JavaRuntime.current(), processes, narrator, true);
        return Components.of(setting);
    }
}
