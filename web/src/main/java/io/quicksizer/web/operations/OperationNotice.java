package io.quicksizer.web.operations;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.io.Serializable;
import java.util.List;

/**
 * The result of an action, shown once on the page that follows it.
 *
 * @param done whether something was done
 * @param arguments for the text
 */
@ReadByTemplates
public record OperationNotice(boolean done, String key, List<Object> arguments) implements Serializable {}
