package io.github.reflexboot.root;

import io.github.reflexboot.keep.ForwardingContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IdentifierSequences;

/**
 * The context of a page, which sees who counts within the page. For one thread.
 */
final class RootContext extends ForwardingContext {

	private final RootRecorder recorder;

	RootContext(IEngineContext context, RootRecorder recorder) {
		super(context);
		this.recorder = recorder;
	}

	@Override
	public IdentifierSequences getIdentifierSequences() {
		this.recorder.count();
		return super.getIdentifierSequences();
	}

}
