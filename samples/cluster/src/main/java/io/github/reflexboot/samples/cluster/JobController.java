package io.github.reflexboot.samples.cluster;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how far the job is, and who else looks at it.
 */
@Controller
class JobController {

	private final Job job;

	private final Board board;

	JobController(Job job, Board board) {
		this.job = job;
		this.board = board;
	}

	@GetMapping("/job")
	String job(Model model) {
		model.addAttribute("node", this.board.node());
		model.addAttribute("job", this.job.state());
		model.addAttribute("steps", Job.State.STEPS);
		return "job";
	}

}
