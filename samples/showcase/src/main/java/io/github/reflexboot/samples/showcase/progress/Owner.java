package io.github.reflexboot.samples.showcase.progress;

import java.io.Serializable;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * Whose job it is: all open pages of this visitor are in one group. A token can be read,
 * so it never holds the identifier of the session.
 */
@Component
@SessionScope
class Owner implements Serializable {

	private final String group = "job " + UUID.randomUUID();

	String group() {
		return this.group;
	}

}
