(function () {
  'use strict';
  var form = document.getElementById('filter');
  var actor = document.getElementById('filter-actor');
  var status = document.getElementById('filter-status');
  var count = document.getElementById('filter-count');
  var rows = Array.prototype.slice.call(document.querySelectorAll('#element-table tbody.element'));

  function apply() {
    var shown = 0;
    rows.forEach(function (row) {
      var actors = row.getAttribute('data-actors').split(' ');
      var fits = (actor.value === '' || actors.indexOf(actor.value) >= 0)
          && (status.value === '' || status.value === row.getAttribute('data-status'));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    count.textContent = shown + ' of ' + rows.length + (rows.length === 1 ? ' element' : ' elements');
  }

  function fold(open) {
    rows.forEach(function (row) {
      if (!row.hidden) {
        row.querySelector('details').open = open;
      }
    });
  }

  // a link to a row that the filter hides shows it
  function reveal() {
    var row = document.getElementById(location.hash.slice(1));
    if (row && row.hidden) {
      actor.value = '';
      status.value = '';
      apply();
      row.scrollIntoView();
    }
  }

  form.addEventListener('submit', function (event) { event.preventDefault(); });
  actor.addEventListener('change', apply);
  status.addEventListener('change', apply);
  document.getElementById('unfold').addEventListener('click', function () { fold(true); });
  document.getElementById('fold').addEventListener('click', function () { fold(false); });
  window.addEventListener('hashchange', reveal);
  form.hidden = false;
  apply();
}());
