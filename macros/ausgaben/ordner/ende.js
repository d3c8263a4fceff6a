
  for (const name of document.currentScript.dataset.start.split(" ")) {
    try {
      modul(name);
    } catch (error) {
      console.error(error);
    }
  }
})();
