/** What a product does by itself: jobs, and locks that hold in a cluster of one. */
package org.sensible.sandbox.job;
