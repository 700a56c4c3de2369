package io.quicksizer.processes.connection;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** User task commands for the in-memory engine: it has no REST gateway, so they are written into its log. */
final class RecordedHumanTasks implements HumanTasks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ZeebeTestEngine engine;
    private final EngineRecords records;

    RecordedHumanTasks(ZeebeTestEngine engine, EngineRecords records) {
        this.engine = engine;
        this.records = records;
    }

    @Override
    public void complete(long taskKey) {
        complete(taskKey, Map.of());
    }

    @Override
    public void assign(long taskKey, String userName) {
        write(
                taskKey,
                UserTaskIntent.ASSIGN,
                record(taskKey).setAction("assign").setAssignee(userName));
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> records.tasks().get(taskKey).getAssignee().equals(userName));
    }

    @Override
    public void offer(long taskKey, List<String> candidates) {
        write(
                taskKey,
                UserTaskIntent.UPDATE,
                record(taskKey)
                        .setAction("update")
                        .setCandidateUsersList(candidates)
                        .setCandidateUsersChanged());
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() ->
                        records.tasks().get(taskKey).getCandidateUsersList().equals(candidates));
    }

    void complete(long taskKey, Map<String, ? extends @Nullable Object> variables) {
        byte[] packed = MsgPackConverter.convertToMsgPack(json(variables));
        write(
                taskKey,
                UserTaskIntent.COMPLETE,
                record(taskKey).setAction("complete").setVariables(new UnsafeBuffer(packed)));
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> records.taskState(taskKey) == UserTaskIntent.COMPLETED);
    }

    private static UserTaskRecord record(long taskKey) {
        return new UserTaskRecord().setUserTaskKey(taskKey);
    }

    private void write(long taskKey, UserTaskIntent intent, UserTaskRecord value) {
        try {
            Object gateway = field(engine, "gateway");
            Method metadata = gateway.getClass().getDeclaredMethod("prepareRecordMetadata");
            metadata.setAccessible(true);
            RecordMetadata command = ((RecordMetadata) metadata.invoke(gateway))
                    .recordType(RecordType.COMMAND)
                    .valueType(ValueType.USER_TASK)
                    .intent(intent);
            Object writer = field(gateway, "writer");
            Method write = writer.getClass()
                    .getDeclaredMethod(
                            "writeCommandWithKey", Long.class, UnifiedRecordValue.class, RecordMetadata.class);
            write.setAccessible(true);
            write.invoke(writer, taskKey, value, command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The in-memory engine changed inside", e);
        }
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
