package io.quicksizer.web.operations;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;
import java.util.List;

/**
 * Flash message with the result of an action.
 *
 * @param done whether it succeeded
 * @param arguments arguments of the message
 */
@ReadByTemplates
public record OperationNotice(boolean done, String key, List<Object> arguments) implements Serializable {}
