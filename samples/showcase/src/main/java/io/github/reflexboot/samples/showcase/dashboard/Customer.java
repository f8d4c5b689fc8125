package io.github.reflexboot.samples.showcase.dashboard;

import java.io.Serializable;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * Who looks at the dashboard. The session is out of reach for the work of a query, so the
 * controller reads this before.
 */
@Component
@SessionScope
class Customer implements Serializable {

	private final String id = UUID.randomUUID().toString();

	String id() {
		return this.id;
	}

}
