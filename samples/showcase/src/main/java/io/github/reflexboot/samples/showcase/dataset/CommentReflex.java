package io.github.reflexboot.samples.showcase.dataset;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

@Reflex
class CommentReflex {

	private Seen seen;

	private String typed;

	@ReflexAction
	void create(ReflexContext reflex, ReflexElement element) {
		this.seen = Seen.by(reflex);
		// HTML writes data-post-id, JavaScript postId: both names find it.
		long post = element.dataset("post-id", Long.class);
		long category = element.dataset("categoryId", Long.class);
		this.typed = "A comment on post %d in category %d".formatted(post, category);
	}

}
